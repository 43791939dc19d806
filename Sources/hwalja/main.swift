import CommandLineTool
await scratch()
