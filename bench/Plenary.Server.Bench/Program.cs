using System.Globalization;
using Plenary.Server.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string place = args.Length > 1 ? args[1] : Path.GetTempPath();
switch (args.FirstOrDefault())
{
    case "room-host":
        await RoomHost.RunAsync(place);
        return 0;
    case "room":
        await RoomBench.RunAsync(place, args.ElementAtOrDefault(2));
        return 0;
    case "rivals":
        await RivalBench.RunAsync(place);
        return 0;
    case "costs":
        await RoomCosts.RunAsync(place);
        return 0;
    case "lay":
        await LargeMeeting.LayAsync(place);
        return 0;
    case "storage":
        await StorageBench.RunAsync(place);
        return 0;
    default:
        await StorageBench.RunAsync(place);
        await RoomBench.RunAsync(place);
        return 0;
}
