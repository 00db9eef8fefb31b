package org.asmengine.application.operation;

import org.asmengine.application.input.InputSource;
import org.asmengine.domain.participation.PerformanceYear;

/** Port: extreme and uncontrollable circumstances of the register, in the form of an input file. */
public interface RegisteredCircumstances {

  /**
   * Keeps what counts now, as part of the caller's transaction.
   *
   * @param year the performance year
   * @param files the files of the input directory, which say who takes part and where
   * @return the identifier of what is kept
   * @throws org.asmengine.application.error.EngineException with a code of kind INPUT when the file
   *     of participants can't be used
   */
  String freeze(PerformanceYear year, InputSource files);

  /**
   * The inputs with what was kept. Equal arguments give equal bytes, whatever is granted or
   * withdrawn meanwhile.
   *
   * @param files the files of the input directory, which have everything else
   * @param list the identifier of what was kept
   */
  InputSource over(InputSource files, String list);
}
