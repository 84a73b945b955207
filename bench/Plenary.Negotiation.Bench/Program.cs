using System.Globalization;
using Plenary.Negotiation.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
FoldBench.Run();
OutcomeBench.Run();
return 0;
