using Plenary.Text;

namespace Plenary.Formats.Html;

/// <summary>What writing one block's words asks of the page it stands on: how changes, members and notes are numbered there.</summary>
internal interface IBlockFacts
{
    /// <summary>How the page is written.</summary>
    HtmlOptions Options { get; }

    /// <summary>A member's number on the page, by which its brackets are found; 0 where the page has none.</summary>
    int NumberOf(string member);

    /// <summary>A change's number on the page.</summary>
    int NumberOf(ChangeId change);

    /// <summary>The numbers of changes, each once, ascending.</summary>
    IEnumerable<int> NumbersOf(IEnumerable<ChangeId> changes);

    /// <summary>The numbers of the notes that a block refers to, in order; empty when not known.</summary>
    IReadOnlyList<int> NotesOf(EntryRef entry);

    /// <summary>Notes that a reference is written.</summary>
    /// <param name="note">The number of the note.</param>
    /// <returns>Whether it can be a link.</returns>
    bool Refer(int note);
}
