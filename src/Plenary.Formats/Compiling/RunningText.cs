using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Is told a paragraph, whose words are there only as long as this is told them, and its story.</summary>
internal delegate void ParagraphTaker(ReadOnlySpan<char> words, string story);

/// <summary>Puts paragraphs together whose marks are not there: the words of one run on into the next of the same place.</summary>
/// <param name="take">Told every paragraph.</param>
internal sealed class RunningText(ParagraphTaker take) : IDisposable
{
    // What is open: the words of one paragraph or several.
    private readonly WordRoom open = new();
    private BlockPlace place = BlockPlace.Body;

    /// <summary>Whether what was added last runs on into what comes next.</summary>
    public bool IsOpen => open.Length > 0;

    /// <summary>Adds the words of a paragraph, and its mark where that is there.</summary>
    public void Add(ReadOnlySpan<char> words, BlockPlace at, bool ends)
    {
        if (words.IsEmpty && !ends)
        {
            // Nothing of it is there: what comes before it may run on past it.
            return;
        }

        if (open.Length > 0 && at != place)
        {
            Finish();
        }

        place = at;
        if (open.Length == 0 && ends)
        {
            // Mostly a paragraph begins and ends by itself.
            take(words, place.Story);
            return;
        }

        // Where many split a paragraph, many pieces of it run on for everybody else.
        open.Put(words);
        if (ends)
        {
            Tell();
        }
    }

    /// <summary>Closes what is open.</summary>
    public void Finish()
    {
        if (open.Length > 0)
        {
            Tell();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => open.Dispose();

    private void Tell()
    {
        take(open.Words, place.Story);
        open.Clear();
    }
}
