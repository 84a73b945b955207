namespace Plenary.Text.Brackets;

/// <summary>What a holder does with the bracket its name stands at (practice B11).</summary>
public enum AttributionRole
{
    /// <summary>Wants the text: <c>[shall (EU)]</c>, <c>[EU: shall]</c>.</summary>
    Proposes,

    /// <summary>Wants the text out: <c>(del. RUS)</c>.</summary>
    Deletes,

    /// <summary>Reserves its position: <c>– reserved by CHN</c>.</summary>
    Reserves,

    /// <summary>Supports another's text: <c>+ CAN, NOR</c>.</summary>
    Supports,
}
