using Plenary.Server.CrashWriter;

return args switch
{
    ["load", string folder, string round, string writers] => await Load.RunAsync(folder, round, int.Parse(writers, System.Globalization.CultureInfo.InvariantCulture)),
    ["limit", string folder] => await Limit.RunAsync(folder),
    ["serve", string folder] => await Serving.RunAsync(folder),
    _ => 2,
};
