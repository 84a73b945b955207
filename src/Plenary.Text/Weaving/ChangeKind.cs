namespace Plenary.Text;

/// <summary>What a change does, as a delegate would say it.</summary>
public enum ChangeKind
{
    /// <summary>Words are added.</summary>
    Insert,

    /// <summary>Words are taken out.</summary>
    Delete,

    /// <summary>Words are replaced by others.</summary>
    Replace,

    /// <summary>A block is added.</summary>
    NewBlock,

    /// <summary>A block is taken out whole.</summary>
    DeleteBlock,

    /// <summary>Blocks are moved elsewhere, with whatever else is asked of them.</summary>
    Move,

    /// <summary>A block is split in two.</summary>
    Split,

    /// <summary>Two blocks are made one.</summary>
    Merge,

    /// <summary>Words are put in brackets, without other words being offered (practice B1, B2).</summary>
    Bracket,
}
