package org.asmengine.bootstrap;

/** The program. */
public final class Asm {
  private Asm() {}

  /** Runs it. */
  public static void main(String[] args) {}
}
