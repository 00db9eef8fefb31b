package org.asmengine.bootstrap.cli;

/** The exit codes as help texts list them. */
final class ExitCodes {

  static final String HEADING = "%nExit codes:%n";
  static final String DONE = "0:done";
  static final String FAULT = "1:something is wrong that shouldn't be";
  static final String USAGE = "2:the command can't be understood; a run or parameter is not there";
  static final String INPUT = "3:the input can't be used";
  static final String GUARD = "4:refused by a guard, for instance another run in progress";

  private ExitCodes() {}
}
