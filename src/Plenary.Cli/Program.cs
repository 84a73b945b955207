using System.CommandLine;

RootCommand root = new("Plenary: one attributed text out of many delegations' files.");
return root.Parse(args).Invoke();
