package org.asmengine.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

  @ParameterizedTest
  @CsvSource({"0, 50", "1, 1", "1000, 1000", "1001, 1000"})
  void hasASizeThatTheServerCanBear(int asked, int size) {
    assertThat(PageRequest.of(asked, "").size()).isEqualTo(size);
  }

  @Test
  void startsAfterTheNameInTheToken() {
    Page<String> page = Page.of(Stream.of("runs/ä", "runs/b"), PageRequest.of(1, ""));

    String token = page.nextToken(name -> name);

    assertThat(PageRequest.of(1, token).after()).contains("runs/ä");
  }
}
