using System.Text;

namespace Plenary.Corpus;

/// <summary>Makes clauses of plausible diplomatic English.</summary>
internal sealed class DiplomaticGrammar(Dice dice)
{
    public static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public string NounPhrase() =>
        dice.Chance(0.7) ? $"{dice.Pick(Vocabulary.Adjectives)} {dice.Pick(Vocabulary.Nouns)}" : dice.Pick(Vocabulary.Nouns);

    public string Qualifier() => dice.Pick(Vocabulary.Qualifiers);

    /// <summary>Words that fit behind a noun: "in support of resilient river basins".</summary>
    public string Continuation() =>
        dice.Below(4) switch
        {
            0 => $", {Qualifier()},",
            1 => $"and to {dice.Pick(Vocabulary.Actions)} {NounPhrase()}",
            2 => $"and {NounPhrase()}",
            _ => $"{dice.Pick(Vocabulary.Links)} {NounPhrase()}",
        };

    /// <summary>A sentence of at most so many words, but never fewer than its opening takes.</summary>
    public string Sentence(string opening, int words, char end)
    {
        StringBuilder text = new(opening);
        int count = WordsIn(opening);
        while (true)
        {
            string more = Continuation();
            int length = WordsIn(more.TrimStart(','));
            if (count + length > words)
            {
                break;
            }

            Append(text, more);
            count += length;
        }

        return Ended(text, end);
    }

    public string PreambularOpening() => $"{dice.Pick(Vocabulary.Participles)} the need for {NounPhrase()}";

    public string OperativeOpening()
    {
        string verb = dice.Pick(Vocabulary.Verbs);
        string link = verb.EndsWith("that", StringComparison.Ordinal) ? "should" : "to";
        return $"{verb} {dice.Pick(Vocabulary.Actors)} {link} {dice.Pick(Vocabulary.Actions)} {NounPhrase()}";
    }

    public string SubOpening() => $"To {dice.Pick(Vocabulary.Actions)} {NounPhrase()}";

    /// <summary>Adds a qualifier of at most so many words before the end mark of a sentence.</summary>
    public string Lengthen(string sentence, int words)
    {
        string qualifier;
        do
        {
            qualifier = Qualifier();
        }
        while (WordsIn(qualifier) > words);

        return $"{sentence[..^1]}, {qualifier}{sentence[^1]}";
    }

    /// <summary>Another word of the same kind, as far as we know the kind.</summary>
    public string InsteadOf(string word)
    {
        string[] kind = Vocabulary.Actions.Contains(word) ? Vocabulary.Actions
            : Vocabulary.Adjectives.Contains(word) ? Vocabulary.Adjectives
            : Vocabulary.Nouns;
        string other;
        do
        {
            other = dice.Pick(kind);
        }
        while (other == word);

        return other;
    }

    private static void Append(StringBuilder text, string more) =>
        _ = more[0] == ',' ? text.Append(more) : text.Append(' ').Append(more);

    private static string Ended(StringBuilder text, char end)
    {
        if (text[^1] == ',')
        {
            text.Length--;
        }

        return text.Append(end).ToString().Replace(",,", ",", StringComparison.Ordinal);
    }
}
