using Catalog.Site.Commands;

return await CommandLine.Run(args, Console.Out, Console.Error);
