package org.asmengine.persistence.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asmengine.application.access.Caller;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.run.RunId;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One publication for a payment year, whoever comes at once. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HibernatePublicationRepositoryTest {

  private static final int THREADS = 8;

  private final Stores stores;
  private final PublicationRepository publications;

  HibernatePublicationRepositoryTest(TestDatabase database) {
    this.stores = database.stores();
    this.publications = stores.publications();
  }

  @BeforeEach
  void clear() {
    stores.sql().update("delete from publication");
  }

  @Test
  void aPublicationComesBackAsItWasKept() {
    Publication publication = publication(2029, "somebody, ñ漢😀");

    assertThat(publications.add(publication)).isTrue();
    assertThat(publications.find(2029)).contains(publication);
    assertThat(publications.find(2030)).isEmpty();
  }

  @Test
  void theNameOfAPublisherMayBeAsLongAsThatOfAnyCaller() {
    Publication publication = publication(2029, "漢".repeat(Caller.LONGEST_NAME));

    assertThat(publications.add(publication)).isTrue();
    assertThat(publications.find(2029)).contains(publication);
  }

  @Test
  void allAreListedByYear() {
    Publication later = publication(2031, "a");
    Publication earlier = publication(2030, "b");
    publications.add(later);
    publications.add(earlier);

    assertThat(publications.all()).containsExactly(earlier, later);
  }

  @Test
  void aYearThatIsPublishedStaysAsItIs() {
    Publication first = publication(2029, "first");
    publications.add(first);

    assertThat(publications.add(publication(2029, "second"))).isFalse();
    assertThat(publications.find(2029)).contains(first);
  }

  @RepeatedTest(3)
  void ofEightAtOnceOneGetsThrough() throws InterruptedException, ExecutionException {
    List<Publication> candidates = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      candidates.add(publication(2029, "thread " + i));
    }
    CountDownLatch start = new CountDownLatch(1);
    List<Publication> added = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Boolean>> futures =
          candidates.stream()
              .map(candidate ->
                  executor.submit(() -> {
                    start.await();
                    return publications.add(candidate);
                  }))
              .toList();
      start.countDown();
      for (int i = 0; i < THREADS; i++) {
        if (futures.get(i).get()) {
          added.add(candidates.get(i));
        }
      }
    }

    assertThat(added).hasSize(1);
    assertThat(publications.all()).isEqualTo(added);
  }

  @Test
  void aRunThatDoesNotExistCanNotBePublished() {
    Publication publication =
        new Publication(2029, new RunId(Integer.MAX_VALUE), Stores.START, "somebody");

    assertThatThrownBy(() -> publications.add(publication)).isInstanceOf(RuntimeException.class);
    assertThat(publications.all()).isEmpty();
  }

  private Publication publication(int year, String by) {
    return new Publication(year, stores.newRun(), Stores.START, by);
  }
}
