using System.Globalization;
using Plenary.Negotiation.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not ["outcome"])
{
    FoldBench.Run();
}

if (args is not ["fold"])
{
    OutcomeBench.Run();
}

return 0;
