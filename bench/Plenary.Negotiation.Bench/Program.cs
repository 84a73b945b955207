using System.Globalization;
using Plenary.Negotiation.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
OutcomeBench.Run();
return 0;
