namespace Plenary.Text.Brackets;

/// <summary>The forms a hole in a text takes (practice O10).</summary>
public enum PlaceholderKind
{
    /// <summary><c>X</c>, <c>XX</c>, <c>X.X</c>, <c>X/CP.21</c>, <c>annex Y</c>.</summary>
    Variable,

    /// <summary><c>20XX</c>.</summary>
    Year,

    /// <summary><c>###</c>: a term not chosen yet.</summary>
    Term,

    /// <summary><c>Placeholder for …</c>.</summary>
    Announced,

    /// <summary><c>[date]</c>, <c>[name]</c>, <c>[TBD]</c>.</summary>
    FillIn,

    /// <summary><c>[ ]</c> or <c>[]</c>.</summary>
    Empty,
}
