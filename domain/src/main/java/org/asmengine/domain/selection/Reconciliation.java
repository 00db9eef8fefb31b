package org.asmengine.domain.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * CMS's list of participants of a year against our own (R-710-list (U6)). CMS's list has no TIN: an
 * entry is matched by NPI and cohort, and among several of those by the name of the organization
 * first.
 */
@Rule("R-710-list (U6)")
public final class Reconciliation {

  /**
   * A participant of our own list.
   *
   * @param id the TIN and NPI
   * @param cohort the cohort
   * @param organization the legal name of the practice, empty where it is not known
   * @param clinicians how many clinicians bill under the TIN
   */
  public record Ours(ParticipantId id, Cohort cohort, String organization, int clinicians) {}

  /** One entry of either list, or of both. */
  public sealed interface Entry {

    /** The clinician. */
    Npi npi();

    /** The cohort. */
    Cohort cohort();

    /**
     * On both lists.
     *
     * @param ours on ours
     * @param theirs on CMS's
     * @param byName whether the names of the organizations are the same
     */
    record OnBoth(Ours ours, PublishedParticipant theirs, boolean byName) implements Entry {
      @Override
      public Npi npi() {
        return theirs.npi();
      }

      @Override
      public Cohort cohort() {
        return theirs.cohort();
      }
    }

    /** On CMS's list and not on ours. */
    record TheirsOnly(PublishedParticipant theirs) implements Entry {
      @Override
      public Npi npi() {
        return theirs.npi();
      }

      @Override
      public Cohort cohort() {
        return theirs.cohort();
      }
    }

    /**
     * On our list and not on CMS's.
     *
     * @param ours on ours
     * @param otherRows rows of CMS's data set with this NPI, in another cohort, under another
     *     practice, or not taking part in the year
     */
    record OursOnly(Ours ours, List<PublishedParticipant> otherRows) implements Entry {
      /** Copies the list. */
      public OursOnly {
        otherRows = List.copyOf(otherRows);
      }

      @Override
      public Npi npi() {
        return ours.id().npi();
      }

      @Override
      public Cohort cohort() {
        return ours.cohort();
      }
    }
  }

  private record Key(Npi npi, Cohort cohort) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::npi).thenComparing(Key::cohort);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static final Comparator<Ours> OURS = Comparator.comparing(Ours::id);
  private static final Comparator<PublishedParticipant> THEIRS =
      Comparator.comparing(PublishedParticipant::organization)
          .thenComparingLong(one -> one.source().line());

  private Reconciliation() {}

  /**
   * Reconciles the lists.
   *
   * @param published all rows of CMS's data set
   * @param own the participants of our list
   * @return every entry of either list, by NPI and cohort
   */
  public static List<Entry> of(
      PerformanceYear year, List<PublishedParticipant> published, List<Ours> own) {
    Map<Key, List<PublishedParticipant>> theirs = new TreeMap<>();
    Map<Npi, List<PublishedParticipant>> byNpi = new TreeMap<>();
    for (PublishedParticipant row : published) {
      byNpi.computeIfAbsent(row.npi(), absent -> new ArrayList<>()).add(row);
      if (row.takesPart(year)) {
        theirs
            .computeIfAbsent(new Key(row.npi(), row.cohort()), absent -> new ArrayList<>())
            .add(row);
      }
    }
    Map<Key, List<Ours>> ours = new TreeMap<>();
    for (Ours one : own) {
      ours.computeIfAbsent(new Key(one.id().npi(), one.cohort()), absent -> new ArrayList<>())
          .add(one);
    }
    TreeMap<Key, List<Entry>> entries = new TreeMap<>();
    for (Key key : ours.keySet()) {
      entries.put(key, List.of());
    }
    for (Key key : theirs.keySet()) {
      entries.put(key, List.of());
    }
    entries.replaceAll((key, none) ->
        entries(
            ours.getOrDefault(key, List.of()),
            theirs.getOrDefault(key, List.of()),
            byNpi.getOrDefault(key.npi(), List.of())));
    return entries.values().stream().flatMap(List::stream).toList();
  }

  private static List<Entry> entries(
      List<Ours> own, List<PublishedParticipant> published, List<PublishedParticipant> rows) {
    List<Ours> ours = new ArrayList<>(own.stream().sorted(OURS).toList());
    List<PublishedParticipant> theirs = new ArrayList<>(published.stream().sorted(THEIRS).toList());
    List<Entry> entries = new ArrayList<>();
    for (PublishedParticipant row : List.copyOf(theirs)) {
      Optional<Ours> same =
          ours.stream()
              .filter(one -> OrganizationName.areSame(one.organization(), row.organization()))
              .findFirst();
      same.ifPresent(one -> {
        entries.add(new Entry.OnBoth(one, row, true));
        ours.remove(one);
        theirs.remove(row);
      });
    }
    while (!ours.isEmpty() && !theirs.isEmpty()) {
      entries.add(new Entry.OnBoth(ours.removeFirst(), theirs.removeFirst(), false));
    }
    theirs.forEach(row -> entries.add(new Entry.TheirsOnly(row)));
    ours.forEach(one -> entries.add(new Entry.OursOnly(one, rows)));
    return entries;
  }
}
