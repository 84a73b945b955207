using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Mediating;

/// <summary>The question of mediation on a text of a room; what stands in its way is said as the fault of a question.</summary>
internal static class ChairsInstance
{
    /// <summary>The question on a state of affairs as the chair knows it.</summary>
    /// <exception cref="QuestionFaultException">It cannot be put: conditions that cannot be written out, nobody who decides.</exception>
    public static Instance Of(Proceedings chair, TextId text, Assumptions assumptions)
    {
        Instance instance;
        try
        {
            instance = TextQuestion.Of(chair, text, assumptions);
        }
        catch (TooEntangledException fault)
        {
            throw new QuestionFaultException(fault.Message, fault);
        }

        ImmutableArray<string> faults = InstanceFaults.Of(instance);
        return faults.IsEmpty ? instance : throw new QuestionFaultException(string.Join(' ', faults));
    }
}
