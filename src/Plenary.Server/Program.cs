using Plenary.Server;

return ServerCommandLine.Run(args);
