using Catalog.Site.Commands;

// Every pattern is tested to be quick on any text; should one not be, it costs that file its reading and not the build its end.
AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(10));
return await CommandLine.Run(args, Console.Out, Console.Error);
