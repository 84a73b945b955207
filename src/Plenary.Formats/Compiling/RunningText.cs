using System.Text;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Puts paragraphs together whose marks are not there: the words of one run on into the next of the same place.</summary>
/// <param name="add">Told every paragraph, with its story.</param>
internal sealed class RunningText(Action<string, string> add)
{
    // What is open: one paragraph's words as they came, or those of several.
    private string open = "";
    private StringBuilder? several;
    private BlockPlace place = BlockPlace.Body;

    /// <summary>Whether what was added last runs on into what comes next.</summary>
    public bool IsOpen => open.Length > 0;

    /// <summary>Adds the words of a paragraph, and its mark where that is there.</summary>
    public void Add(string words, BlockPlace at, bool ends)
    {
        if (words.Length == 0 && !ends)
        {
            // Nothing of it is there: what comes before it may run on past it.
            return;
        }

        if (open.Length > 0 && at != place)
        {
            Finish();
        }

        place = at;
        if (open.Length == 0)
        {
            open = words;
        }
        else
        {
            // Where many split a paragraph, many pieces of it run on for everybody else.
            several ??= new StringBuilder();
            (several.Length == 0 ? several.Append(open) : several).Append(words);
        }

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

    private void Tell()
    {
        add(several is { Length: > 0 } ? several.ToString() : open, place.Story);
        several?.Clear();
        open = "";
    }
}
