package org.asmengine.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Listens to everything that this process logs, from {@code debug} on where it is the engine that
 * logs, and finds the identifiers of a fixture in it: in messages, in the texts of exceptions and
 * of their causes, in what goes along with a message, in names of threads. Masked identifiers are
 * not found. Texts from elsewhere, such as metrics or the log of another process, can be added.
 *
 * <pre>{@code
 * try (IdentifierScan scan = IdentifierScan.start()) {
 *   ...
 *   scan.alsoLookAt("metrics", page);
 *   scan.findsNoneOf(FixtureIdentifiers.in(input));
 * }
 * }</pre>
 */
public final class IdentifierScan implements AutoCloseable {

  private static final Deque<IdentifierScan> ACTIVE = new ConcurrentLinkedDeque<>();

  /** The level of the engine before the first scan of those that are going on. */
  private static @Nullable Level before;

  private final Capture capture = new Capture();

  private IdentifierScan() {
    capture.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
  }

  /** Starts to listen. */
  public static IdentifierScan start() {
    IdentifierScan scan = new IdentifierScan();
    synchronized (ACTIVE) {
      if (ACTIVE.isEmpty()) {
        before = engine().getLevel();
      }
      ACTIVE.add(scan);
      scan.attach();
    }
    return scan;
  }

  static void goOn() {
    synchronized (ACTIVE) {
      ACTIVE.forEach(IdentifierScan::attach);
    }
  }

  static int going() {
    return ACTIVE.size();
  }

  /** Adds a text that is not logged in this process to all scans that are going on. */
  public static void everyScanLooksAt(String what, String text) {
    ACTIVE.forEach(scan -> scan.alsoLookAt(what, text));
  }

  /** Adds a text that is not logged in this process. */
  public void alsoLookAt(String what, String text) {
    text.lines().forEach(line -> capture.texts.add(what + ": " + line));
  }

  /** How many texts there are so far. */
  public int size() {
    return capture.texts.size();
  }

  /** Fails when there is one of the identifiers; tells where, with the identifier masked. */
  public void findsNoneOf(Set<String> identifiers) {
    assertThat(identifiers).as("identifiers to look for").isNotEmpty();
    assertThat(capture.texts).as("texts to look at").isNotEmpty();
    assertThat(found(identifiers)).as("texts with an identifier").isEmpty();
  }

  List<String> found(Set<String> identifiers) {
    IdentifierText search = new IdentifierText(identifiers);
    return capture.texts.stream().filter(search::isIn).map(search::masked).distinct().toList();
  }

  @Override
  public void close() {
    synchronized (ACTIVE) {
      ACTIVE.remove(this);
      root().detachAppender(capture);
      if (ACTIVE.isEmpty()) {
        engine().setLevel(before);
      }
    }
    capture.stop();
  }

  private void attach() {
    capture.start();
    root().detachAppender(capture);
    root().addAppender(capture);
    engine().setLevel(Level.DEBUG);
    root().iteratorForAppenders().forEachRemaining(Quiet::add);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Logger engine() {
    return (Logger) LoggerFactory.getLogger("org.asmengine");
  }

  /** Keeps what is there for the scan alone off the console. */
  private static final class Quiet extends ThresholdFilter {

    static void add(Appender<ILoggingEvent> appender) {
      if (appender instanceof ConsoleAppender<ILoggingEvent> console
          && console.getCopyOfAttachedFiltersList().stream().noneMatch(Quiet.class::isInstance)) {
        Quiet quiet = new Quiet();
        quiet.setLevel(Level.INFO.toString());
        quiet.start();
        console.addFilter(quiet);
      }
    }
  }

  /** Keeps the texts of events as they were when they were logged. */
  private static final class Capture extends AppenderBase<ILoggingEvent> {

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      List<String> parts = new ArrayList<>();
      parts.add(event.getLoggerName());
      parts.add(event.getThreadName());
      parts.add(event.getFormattedMessage());
      parts.add(event.getMDCPropertyMap().toString());
      if (event.getKeyValuePairs() != null) {
        parts.add(event.getKeyValuePairs().toString());
      }
      if (event.getMarkerList() != null) {
        parts.add(event.getMarkerList().toString());
      }
      add(event.getThrowableProxy(), parts);
      texts.add(String.join(" | ", parts));
    }

    private static void add(@Nullable IThrowableProxy thrown, List<String> parts) {
      if (thrown == null || thrown.isCyclic()) {
        return;
      }
      parts.add(thrown.getClassName() + ": " + Objects.requireNonNullElse(thrown.getMessage(), ""));
      add(thrown.getCause(), parts);
      if (thrown.getSuppressed() != null) {
        for (IThrowableProxy suppressed : thrown.getSuppressed()) {
          add(suppressed, parts);
        }
      }
    }
  }
}
