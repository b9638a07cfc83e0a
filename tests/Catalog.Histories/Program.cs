using Catalog.Histories;

// oracle REPOSITORY...: each agent's versions beside those that git -M follows, file by file.
// read git|library REPOSITORY: reads a history by one source, to be measured from outside.
return args switch
{
    ["oracle", .. var repositories] => Oracle.Run(repositories),
    ["read", var source, var repository] => Reading.Run(source, repository),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("oracle REPOSITORY... | read git|library REPOSITORY");
    return 2;
}
