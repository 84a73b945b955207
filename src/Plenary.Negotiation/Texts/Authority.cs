namespace Plenary.Negotiation;

/// <summary>Whose text a revision is; parties refuse texts "not rooted in their own proposals" (practice A4).</summary>
public enum Authority
{
    /// <summary>The members': every word comes from a member.</summary>
    Members,

    /// <summary>The chair's: commits nobody.</summary>
    Chair,

    /// <summary>The secretariat's: commits nobody.</summary>
    Secretariat,
}
