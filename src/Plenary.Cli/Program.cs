using Plenary.Cli;

HeapPages.AskForLarge();
return CommandLine.Run(args);
