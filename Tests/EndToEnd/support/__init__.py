"""What the end-to-end tests share: running the binary, building sites, reading what was made."""
