package org.asmengine.qpp.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.submission.qpp.QppFormat.Reading;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;

/** 42 CFR 512.720: what the door accepts the year end scores, and what it holds goes out again. */
class AcceptedIsScoredTest {

  @Property(tries = 400)
  void theYearEndRejectsNothingThatWasAccepted(@ForAll("documents") List<String> documents) {
    Door door = new Door();
    for (String document : documents) {
      try {
        door.send(document);
        Statistics.collect("accepted");
      } catch (DocumentRejected e) {
        assertThat(e.findings())
            .isNotEmpty()
            .isSortedAccordingTo((one, other) -> one.place().compareTo(other.place()));
        Statistics.collect("rejected");
      }
    }
    assertThat(door.rejectedByTheYearEnd()).isEmpty();
  }

  @Property(tries = 200)
  void whatGoesOutComesInAgain(@ForAll("documents") List<String> documents) {
    Door door = new Door();
    for (String document : documents) {
      try {
        door.send(document);
      } catch (DocumentRejected e) {
        Statistics.collect("rejected");
      }
    }
    if (door.submissions.last() == 0) {
      return;
    }
    var any = door.submissions.find(door.submissions.last()).orElseThrow().content();
    String out = door.export(any.tin(), any.npi());
    Door other = new Door();
    other.send(out);
    assertThat(other.export(any.tin(), any.npi())).isEqualTo(out);
  }

  /** Bytes are changed, dropped and doubled: nothing but findings may come of it. */
  @Property(tries = 1_000)
  void brokenDocumentsAreFindings(
      @ForAll("documents") List<String> documents,
      @ForAll @IntRange(min = 0, max = 10_000) int where,
      @ForAll @IntRange(min = 0, max = 40) int length,
      @ForAll byte[] noise) {
    byte[] good = documents.getFirst().getBytes(StandardCharsets.UTF_8);
    int from = where % good.length;
    int to = Math.min(good.length, from + length);
    byte[] broken = new byte[from + noise.length + good.length - to];
    System.arraycopy(good, 0, broken, 0, from);
    System.arraycopy(noise, 0, broken, from, noise.length);
    System.arraycopy(good, to, broken, from + noise.length, good.length - to);

    Reading reading = new QppJson().read(broken);

    assertThat(reading.document().isPresent() || !reading.findings().isEmpty()).isTrue();
    assertThat(reading.findings())
        .allSatisfy(finding -> assertThat(finding.place().path()).startsWith("$"));
    try {
      new Door().send(new String(broken, StandardCharsets.UTF_8));
    } catch (DocumentRejected e) {
      Statistics.collect("rejected");
    }
  }

  @Provide
  Arbitrary<List<String>> documents() {
    Arbitrary<String> head =
        Arbitraries.of(
            group("012345678"),
            group("012345678"),
            group("987654321"),
            clinician("012345678", "1234567890"),
            clinician("012345678", "0000000001"),
            clinician("987654321", "9876543210"),
            clinician("555555555", "9876543210"));
    return Combinators.combine(head, sets().list().ofMinSize(1).ofMaxSize(3))
        .as((who, sets) ->
            "{%s, \"performanceYear\": 2027, \"measurementSets\": [%s]}"
                .formatted(who, String.join(", ", sets)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static String group(String tin) {
    return "\"entityType\": \"group\", \"taxpayerIdentificationNumber\": \"%s\"".formatted(tin);
  }

  private static String clinician(String tin, String npi) {
    return ("\"entityType\": \"individual\", \"taxpayerIdentificationNumber\": \"%s\","
            + " \"nationalProviderIdentifier\": \"%s\"")
        .formatted(tin, npi);
  }

  private static Arbitrary<String> sets() {
    Arbitrary<String> quality =
        Combinators.combine(
                Arbitraries.of("electronicHealthRecord", "electronicHealthRecord", "registry"),
                distinct(qualityMeasurements()))
            .as((method, all) -> set("quality", method, "2027-01-01", "", all));
    Arbitrary<String> activities =
        Combinators.combine(days(), distinct(activities()))
            .as((start, all) -> set("ia", "registry", start, "", all));
    Arbitrary<String> interoperability =
        Combinators.combine(
                days(),
                Arbitraries.oneOf(
                    Arbitraries.of("0015E", "", "a\\r\\n\\\"b"),
                    Arbitraries.strings().alpha().ofMaxLength(70)),
                distinct(responses()))
            .as((start, id, all) ->
                set("pi", "electronicHealthRecord", start, "\"cehrtId\": \"" + id + "\", ", all));
    return Arbitraries.oneOf(quality, quality, activities, interoperability);
  }

  private static String set(
      String category, String method, String start, String more, List<String> measurements) {
    return """
    {"category": "%s", "submissionMethod": "%s", "performanceStart": "%s",
     "performanceEnd": "2027-12-31", %s"measurements": [%s]}\
    """
        .formatted(category, method, start, more, String.join(", ", measurements));
  }

  private static Arbitrary<List<String>> distinct(Arbitrary<String> one) {
    return one.set().ofMinSize(1).ofMaxSize(3).map(List::copyOf);
  }

  private static Arbitrary<String> qualityMeasurements() {
    Arbitrary<Long> some = Arbitraries.longs().between(0, 20);
    return Combinators.combine(
            Arbitraries.of("236", "236", "008", "005", "377", "134", "238", "220", "492"),
            Arbitraries.longs().between(40, 90),
            some,
            some,
            some)
        .as((id, population, met, notMet, exclusions) -> {
          String counts =
              ("\"eligiblePopulation\": %d, \"performanceMet\": %d, \"performanceNotMet\": %d,"
                      + " \"eligiblePopulationExclusion\": %d")
                  .formatted(population, met, notMet, exclusions);
          return id.equals("238")
              ? "{\"measureId\": \"238\", \"value\": {\"strata\": [{\"stratum\": \"overall\", %s}]}}"
                  .formatted(counts)
              : "{\"measureId\": \"%s\", \"value\": {%s}}".formatted(id, counts);
        });
  }

  private static Arbitrary<String> activities() {
    return Combinators.combine(Arbitraries.of("IA_1", "IA_2", "IA_2", "IA_EPA_1"), bool())
        .as("{\"measureId\": \"%s\", \"value\": %s}"::formatted);
  }

  private static Arbitrary<String> responses() {
    Arbitrary<String> ids =
        Arbitraries.of(
            Stream.concat(
                    Stream.of("PI_NONE"),
                    Stream.of(InteroperabilityMeasure.values()).map(Enum::name))
                .collect(Collectors.toList()));
    return Combinators.combine(
            ids, bool(), Arbitraries.longs().between(0, 9), Arbitraries.longs().between(5, 20))
        .as((id, yes, numerator, denominator) ->
            "{\"measureId\": \"%s\", \"value\": %s}"
                .formatted(
                    id,
                    InteroperabilityMeasure.ofId(id)
                            .filter(InteroperabilityMeasure::isProportion)
                            .isPresent()
                        ? "{\"numerator\": %d, \"denominator\": %d}"
                            .formatted(numerator, denominator)
                        : yes));
  }

  private static Arbitrary<String> bool() {
    return Arbitraries.of("true", "false");
  }

  private static Arbitrary<String> days() {
    return Arbitraries.of("2027-01-01", "2027-03-01", "2027-12-31", "2028-01-01");
  }

  /** So that the shape of the generator itself is looked at. */
  @Property(tries = 20)
  void theGeneratorMakesJson(@ForAll("documents") List<String> documents) {
    for (String document : documents) {
      Reading reading = new QppJson().read(document.getBytes(StandardCharsets.UTF_8));
      assertThat(reading.document()).isPresent();
      assertThat(Optional.of(reading.findings())).contains(List.of());
    }
  }
}
