namespace Plenary.Text.Brackets;

/// <summary>How brackets that stand side by side relate (practice B6). Proposed by rules of thumb; the chair confirms.</summary>
public enum BracketGroupKind
{
    /// <summary>Not known: the default.</summary>
    Unknown,

    /// <summary>One of them at most will stay: <c>[shall][should]</c>.</summary>
    Alternative,

    /// <summary>All may stay: <c>[new,] [additional,]</c>.</summary>
    Independent,
}
