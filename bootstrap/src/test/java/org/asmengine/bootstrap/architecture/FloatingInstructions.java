package org.asmengine.bootstrap.architecture;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/** Finds the methods of a class file that count with double or float, in local variables too. */
final class FloatingInstructions extends ClassVisitor {

  private final Set<String> found = new TreeSet<>();
  private String className = "";

  private FloatingInstructions() {
    super(SpringAsmInfo.ASM_VERSION);
  }

  /** The methods, with their class. */
  static Set<String> of(byte[] classFile) {
    FloatingInstructions instructions = new FloatingInstructions();
    new ClassReader(classFile).accept(instructions, ClassReader.SKIP_DEBUG);
    return instructions.found;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    className = name;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    String method = className + "." + name;
    return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
      @Override
      public void visitInsn(int opcode) {
        note(opcode);
      }

      @Override
      public void visitVarInsn(int opcode, int variable) {
        note(opcode);
      }

      @Override
      public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY
            && (operand == Opcodes.T_DOUBLE || operand == Opcodes.T_FLOAT)) {
          found.add(method);
        }
      }

      @Override
      public void visitLdcInsn(Object value) {
        if (value instanceof Double || value instanceof Float) {
          found.add(method);
        }
      }

      private void note(int opcode) {
        if (isFloating(opcode)) {
          found.add(method);
        }
      }
    };
  }

  private static boolean isFloating(int opcode) {
    return switch (opcode) {
      case Opcodes.FCONST_0,
          Opcodes.FCONST_1,
          Opcodes.FCONST_2,
          Opcodes.DCONST_0,
          Opcodes.DCONST_1,
          Opcodes.FLOAD,
          Opcodes.DLOAD,
          Opcodes.FALOAD,
          Opcodes.DALOAD,
          Opcodes.FSTORE,
          Opcodes.DSTORE,
          Opcodes.FASTORE,
          Opcodes.DASTORE,
          Opcodes.FADD,
          Opcodes.DADD,
          Opcodes.FSUB,
          Opcodes.DSUB,
          Opcodes.FMUL,
          Opcodes.DMUL,
          Opcodes.FDIV,
          Opcodes.DDIV,
          Opcodes.FREM,
          Opcodes.DREM,
          Opcodes.FNEG,
          Opcodes.DNEG,
          Opcodes.I2F,
          Opcodes.I2D,
          Opcodes.L2F,
          Opcodes.L2D,
          Opcodes.F2I,
          Opcodes.F2L,
          Opcodes.F2D,
          Opcodes.D2I,
          Opcodes.D2L,
          Opcodes.D2F,
          Opcodes.FCMPL,
          Opcodes.FCMPG,
          Opcodes.DCMPL,
          Opcodes.DCMPG,
          Opcodes.FRETURN,
          Opcodes.DRETURN ->
          true;
      default -> false;
    };
  }
}
