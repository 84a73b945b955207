namespace Plenary.Text.Brackets;

/// <summary>The pair of characters a bracket is typed with. All forms mean the same; the original character is kept.</summary>
public enum BracketForm
{
    /// <summary><c>[ ]</c>.</summary>
    Square,

    /// <summary><c>［ ］</c> (U+FF3B, U+FF3D).</summary>
    FullWidth,

    /// <summary><c>〔 〕</c> (U+3014, U+3015).</summary>
    TortoiseShell,

    /// <summary><c>【 】</c> (U+3010, U+3011).</summary>
    Lenticular,
}
