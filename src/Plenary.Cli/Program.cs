using Plenary.Cli;

return CommandLine.Run(args);
