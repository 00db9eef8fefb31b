package org.asmengine.grpc.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.Message;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.application.testing.InMemorySecrets;
import org.asmengine.proto.v1.ListRejectsRequest;
import org.asmengine.proto.v1.ListRuleSetsRequest;
import org.asmengine.proto.v1.ListScoringRunsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and their tokens: opaque, the same on all instances, good for one query only. */
class PageRequestTest {

  private static final ListRejectsRequest ASKED =
      ListRejectsRequest.newBuilder()
          .setParent("scoringRuns/7")
          .setFile("quality.csv")
          .setPageSize(1)
          .build();

  private final PageTokens tokens = new PageTokens(new InMemorySecrets("instances"));

  @ParameterizedTest
  @CsvSource({"0, 50", "1, 1", "1000, 1000", "1001, 1000"})
  void hasASizeThatTheServerCanBear(int asked, int size) {
    assertThat(page(ListRuleSetsRequest.newBuilder().setPageSize(asked).build()).size())
        .isEqualTo(size);
  }

  @Test
  void startsAfterThePositionInTheToken() {
    String token = token(ASKED);

    assertThat(page(ASKED.toBuilder().setPageToken(token).build()).after()).contains("runs/ä");
  }

  @Test
  void goesOnWithAnotherSize() {
    ListRejectsRequest larger = ASKED.toBuilder().setPageToken(token(ASKED)).setPageSize(9).build();

    assertThat(page(larger).after()).contains("runs/ä");
  }

  @Test
  void goesOnOnAnotherInstance() {
    PageTokens other = new PageTokens(new InMemorySecrets("instances"));
    ListRejectsRequest next = ASKED.toBuilder().setPageToken(token(ASKED)).build();

    assertThat(PageRequest.of(other, next).after()).contains("runs/ä");
  }

  @Test
  void hidesThePosition() {
    String token = token(ASKED);

    assertThat(token).matches("[A-Za-z0-9_-]+").isNotEqualTo(token(ASKED));
    assertThat(new String(Base64.getUrlDecoder().decode(token), UTF_8)).doesNotContain("runs");
  }

  @Test
  void hasNoTokenOnTheLastPage() {
    assertThat(Page.of(Stream.of("runs/a"), page(ASKED)).nextToken(name -> name)).isEmpty();
  }

  @Test
  void refusesTheTokenOfAnotherQuery() {
    String token = token(ASKED);

    refuses(ASKED.toBuilder().setFile("cost.csv").setPageToken(token).build());
    refuses(ListScoringRunsRequest.newBuilder().setPageToken(token).build());
  }

  @Test
  void refusesATokenOfAnotherService() {
    refuses(
        ASKED.toBuilder()
            .setPageToken(
                new PageTokens(new InMemorySecrets("else"))
                    .query(ASKED, "page_token")
                    .token("runs/ä"))
            .build());
  }

  @Test
  void refusesATokenThatWasChangedInAnyPlace() {
    String token = token(ASKED);
    for (int i = 0; i < token.length() - 1; i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      refuses(
          ASKED.toBuilder()
              .setPageToken(token.substring(0, i) + other + token.substring(i + 1))
              .build());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "A", "AAAA", "AAAAAAAAAAAAAAAA", "cnVucy8x"})
  void refusesWhatIsNoToken(String token) {
    refuses(ASKED.toBuilder().setPageToken(token).build());
  }

  private void refuses(Message request) {
    assertThatExceptionOfType(CallException.class)
        .isThrownBy(() -> page(request))
        .withMessageStartingWith("page_token: allowed: ")
        .extracting(CallException::reason)
        .isEqualTo("INVALID_FIELD");
  }

  private String token(Message request) {
    Page<String> page = Page.of(Stream.of("runs/ä", "runs/b"), page(request));
    assertThat(page.items()).isEqualTo(List.of("runs/ä"));
    return page.nextToken(name -> name);
  }

  private PageRequest page(Message request) {
    return PageRequest.of(tokens, request);
  }
}
