package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.operation.RegisteredCircumstances;
import org.asmengine.domain.participation.PerformanceYear;

/** A register without circumstances that remembers what was asked of it. */
public final class InMemoryCircumstances implements RegisteredCircumstances {

  private final List<String> opened = new ArrayList<>();
  private int frozen;

  @Override
  public String freeze(PerformanceYear year, InputSource files) {
    frozen++;
    return "list " + frozen;
  }

  @Override
  public InputSource over(InputSource files, String list) {
    opened.add(list);
    return files;
  }

  /** The lists that were opened, in order. */
  public List<String> opened() {
    return List.copyOf(opened);
  }
}
