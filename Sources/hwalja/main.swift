import CommandLineTool

await HwaljaTool(Array(CommandLine.arguments.dropFirst())).runAndExit()
