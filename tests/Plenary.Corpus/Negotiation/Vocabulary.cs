namespace Plenary.Corpus;

/// <summary>The words of our own invented negotiation, on water, energy and trade among many states.</summary>
internal static class Vocabulary
{
    public static readonly string[] Participles =
        ["Recalling", "Recognizing", "Reaffirming", "Noting", "Bearing in mind", "Emphasizing", "Acknowledging", "Concerned about", "Mindful of", "Guided by", "Welcoming", "Stressing"];

    public static readonly string[] Verbs =
        ["Calls upon", "Invites", "Urges", "Requests", "Encourages", "Decides that", "Agrees that", "Recommends that", "Affirms that", "Requires that"];

    public static readonly string[] Actions =
        ["strengthen", "accelerate", "support", "review", "extend", "finance", "monitor", "harmonize", "simplify", "publish", "coordinate", "reduce", "protect", "restore", "assess", "promote", "facilitate", "safeguard", "expand", "streamline", "evaluate", "prioritize", "modernize", "consolidate", "implement", "verify", "broaden", "reinforce"];

    public static readonly string[] Actors =
        ["all members", "the Secretariat", "developed members", "developing members", "regional organizations", "the Executive Board", "relevant stakeholders", "donor institutions", "riparian states", "members in a position to do so", "the Technical Committee", "national authorities", "multilateral development banks", "the private sector", "civil society", "port authorities", "landlocked members", "small island members"];

    public static readonly string[] Adjectives =
        ["voluntary", "predictable", "sustainable", "inclusive", "transparent", "adequate", "regional", "national", "resilient", "equitable", "timely", "technical", "long-term", "ambitious", "concrete", "measurable", "additional", "concessional", "integrated", "comprehensive", "effective", "nationally determined", "science-based", "binding", "mutually agreed", "affordable", "verifiable", "gradual"];

    public static readonly string[] Nouns =
        ["water storage", "energy access", "grid connections", "customs procedures", "early warning systems", "capacity building", "technology transfer", "drought preparedness", "river basins", "coastal protection", "harvest forecasts", "reporting requirements", "transit corridors", "emission inventories", "public procurement", "vocational training", "land restoration", "follow\u2011up arrangements", "data exchange", "debt relief", "trade facilitation", "fisheries management", "soil monitoring", "storage facilities", "supply chains", "food reserves", "health services", "research networks", "insurance schemes", "local communities", "migratory species", "groundwater reserves", "waste treatment", "urban mobility", "rural electrification", "market information", "border crossings", "plant health", "shipping routes", "forest cover"];

    public static readonly string[] Links =
        ["in support of", "with a view to improving", "as a contribution to", "on the basis of", "in particular through", "taking into account", "without prejudice to", "in line with", "by means of", "including for", "together with", "as well as", "with due regard to", "consistent with"];

    public static readonly string[] Qualifiers =
        ["as appropriate", "where applicable", "on a voluntary basis", "in the light of national circumstances", "before the next session", "subject to the availability of resources", "in accordance with national law", "to the extent possible", "no later than 2031", "in close consultation with those concerned", "at the earliest opportunity", "on mutually agreed terms", "within existing mandates", "by the end of the decade", "in a balanced manner", "every two years", "inter alia", "accordingly", "further", "in all regions", "at all levels", "upon request", "without delay", "progressively"];

    public static readonly string[] Reasons =
        ["This reflects language agreed at the previous session.", "Our capital cannot accept an unqualified commitment here.", "The term is not defined in the framework.", "Needed for consistency with the preceding paragraph.", "The timeline is not realistic for small administrations.", "This prejudges the outcome of the technical work.", "We would prefer to return to the original wording.", "Resources must be matched to the task.", "This belongs in another forum.", "Clarifies who is to act."];

    public static readonly string[] Replies =
        ["Agreed, please keep.", "Checked with the legal adviser: no objection.", "We can be flexible on the placement.", "To be raised in the contact group.", "See also our comment on the preamble."];

    public static readonly string[] GivenNames =
        ["Amina", "Jonas", "Mei", "Rafael", "Ingrid", "Tariq", "Sofia", "Kwame", "Elena", "Hiro", "Fatou", "Luis", "Anneke", "Dmitri", "Leila", "Samuel", "Priya", "Mateo", "Nadia", "Owen"];

    public static readonly string[] FamilyNames =
        ["Okoye", "Lindqvist", "Chen", "Moreira", "Haugen", "Rahman", "Petrova", "Mensah", "Novak", "Tanaka", "Diallo", "Ortega", "de Vries", "Sokolov", "Haddad", "Mwangi", "Nair", "Silva", "Benali", "Walsh", "O'Neill", "Kovács", "Şahin", "Müller"];
}
