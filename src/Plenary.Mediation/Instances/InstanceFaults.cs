using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>What is wrong with a question so that it cannot be answered, each in a sentence.</summary>
public static class InstanceFaults
{
    /// <summary>The faults; empty when there are none.</summary>
    public static ImmutableArray<string> Of(Instance instance)
    {
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        if (instance.Members.IsEmpty)
        {
            faults.Add("No member is entitled to decide, so there is nobody to accept a package.");
        }

        Twice(faults, instance.Members.Select(member => member.Code), "member");
        Twice(faults, instance.Points.Select(point => point.Id), "point");
        foreach (MediationPoint point in instance.Points)
        {
            if (point.Options.IsDefaultOrEmpty || point.Options.Length > MediationPoint.MostOptions)
            {
                faults.Add($"{point.Label} has {(point.Options.IsDefault ? 0 : point.Options.Length)} options; a point has between 1 and {MediationPoint.MostOptions}.");
            }
            else
            {
                Twice(faults, point.Options.Select(option => option.Id), $"option of {point.Label}");
            }
        }

        foreach (MemberPosition position in instance.Positions)
        {
            if ((uint)position.Member >= (uint)instance.Members.Length)
            {
                faults.Add($"A position on {position.On} is held by member number {position.Member}, and there are {instance.Members.Length}.");
            }
            else if (position.Terms.SelectMany(term => term.Choices).Any(choice => (uint)choice.Point >= (uint)instance.Points.Length || choice.Options == 0 || IsBeyond(choice, instance)))
            {
                faults.Add($"{instance.Members[position.Member].Name}'s position on {position.On} names a point or an option that does not exist.");
            }
        }

        return faults.ToImmutable();
    }

    private static bool IsBeyond(Choice choice, Instance instance) =>
        instance.Points[choice.Point].Options.Length is < MediationPoint.MostOptions and var count && choice.Options >> count != 0;

    private static void Twice(ImmutableArray<string>.Builder faults, IEnumerable<string> ids, string what)
    {
        foreach (string id in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            faults.Add($"The {what} {id} is there twice.");
        }
    }
}
