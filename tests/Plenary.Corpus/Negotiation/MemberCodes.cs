using System.Collections.Immutable;

namespace Plenary.Corpus;

/// <summary>Codes of corpus members: the 193 members of the United Nations, then synthetic ones.</summary>
internal static class MemberCodes
{
    // Twenty that know each other well come first, so that a small corpus reads like a small meeting.
    private static readonly ImmutableArray<string> Real =
    [
        .. ("ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF EGY "
            + "AFG AGO ALB AND ARE ARM ATG AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRB BRN BTN BWA CAF CHE CHL "
            + "CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DJI DMA DNK DOM DZA ECU ERI ESP EST ETH FIN FJI FSM GAB GEO GHA GIN GMB "
            + "GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IRL IRN IRQ ISL ISR JAM JOR KAZ KEN KGZ KHM KIR KNA KWT LAO LBN LBR LBY LCA "
            + "LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR "
            + "NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RWA SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR "
            + "SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUV TZA UGA UKR URY UZB VCT VEN VNM VUT WSM YEM ZMB ZWE")
            .Split(' '),
    ];

    public static int RealCount => Real.Length;

    public static string Of(int index) => index < Real.Length ? Real[index] : $"M{index + 1}";
}
