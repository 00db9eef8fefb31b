package org.asmengine.application.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of a file, and the chain over its lines. */
class SealerTest {

  private static List<String> lines(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "line " + i + ", ñ").toList();
  }

  private static SealedFile seal(List<String> lines) {
    Sealer sealer = new Sealer(ResultFile.COHORTS);
    lines.forEach(sealer::add);
    return sealer.seal();
  }

  @Test
  void theDigestIsThatOfTheBytesOfTheFile() {
    List<String> all = new ArrayList<>(lines(1500));
    all.addFirst(ResultFile.COHORTS.header());
    String text = String.join("\n", all) + "\n";

    SealedFile sealed = seal(lines(1500));

    assertThat(sealed.sha256()).isEqualTo(sha256(text));
    assertThat(sealed.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    assertThat(sealed.rows()).isEqualTo(1500);
    assertThat(sealed.file()).isEqualTo(ResultFile.COHORTS);
  }

  @Test
  void eachLinkCoversAThousandLinesAndTheLinkBefore() throws NoSuchAlgorithmException {
    List<ChainLink> links = seal(lines(1001)).links();
    MessageDigest second = MessageDigest.getInstance("SHA-256");
    second.update(HexFormat.of().parseHex(links.getFirst().sha256()));
    second.update("line 1001, ñ\n".getBytes(StandardCharsets.UTF_8));

    assertThat(links)
        .extracting(ChainLink::number, ChainLink::lastRow)
        .containsExactly(tuple(1, 1000L), tuple(2, 1001L));
    assertThat(links.getFirst().sha256())
        .isEqualTo(
            sha256(ResultFile.COHORTS.header() + "\n" + String.join("\n", lines(1000)) + "\n"));
    assertThat(links.getLast().sha256()).isEqualTo(HexFormat.of().formatHex(second.digest()));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "999, 1", "1000, 1", "1001, 2", "2000, 2", "2001, 3"})
  void aLinkForEachBegunThousand(int lines, int links) {
    SealedFile sealed = seal(lines(lines));

    assertThat(sealed.links()).hasSize(links);
    assertThat(sealed.links().getLast().lastRow()).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 1000, 1999, 2000, 2499})
  void aChangedLineBreaksItsLinkAndAllAfter(int index) {
    List<String> changed = new ArrayList<>(lines(2500));
    changed.set(index, "changed");

    assertBreaksAt(index / 1000, seal(lines(2500)), seal(changed));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 1000, 2498})
  void swappedLinesBreakTheirLinkAndAllAfter(int index) {
    List<String> swapped = new ArrayList<>(lines(2500));
    Collections.swap(swapped, index, index + 1);

    assertBreaksAt(index / 1000, seal(lines(2500)), seal(swapped));
  }

  @Test
  void aLineAtTheEndOfAnotherIsAnotherFile() {
    assertThat(seal(List.of("a", "b")).sha256()).isNotEqualTo(seal(List.of("a\nb,")).sha256());
    assertThat(seal(List.of("ab")).sha256()).isNotEqualTo(seal(List.of("a", "b")).sha256());
  }

  @Test
  void theDigestOfARunCoversNamesAndDigestsOfAllFiles() {
    SealedFile one = seal(lines(3));
    SealedFile other =
        new SealedFile(ResultFile.BENCHMARKS, one.sha256(), one.bytes(), one.rows(), one.links());

    assertThat(Sealer.outputDigest(List.of(one)))
        .isEqualTo(sha256("cohorts.csv=" + one.sha256() + "\n"))
        .isNotEqualTo(Sealer.outputDigest(List.of(other)))
        .isNotEqualTo(Sealer.outputDigest(List.of(one, other)));
  }

  private static void assertBreaksAt(int link, SealedFile sealed, SealedFile found) {
    for (int i = 0; i < sealed.links().size(); i++) {
      assertThat(sealed.links().get(i).equals(found.links().get(i)))
          .as("link %d", i)
          .isEqualTo(i < link);
    }
    assertThat(found.sha256()).isNotEqualTo(sealed.sha256());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
