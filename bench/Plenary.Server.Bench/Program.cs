using System.Globalization;
using Plenary.Server.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string place = args.Length > 0 ? args[0] : Path.GetTempPath();
await StorageBench.RunAsync(place);
return 0;
