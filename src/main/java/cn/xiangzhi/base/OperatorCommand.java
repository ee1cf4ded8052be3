package cn.xiangzhi.base;

import java.io.PrintStream;
import java.util.List;

/** A command of {@code bin/xiangzhi}: a bean of the room it belongs to, run without the web. */
public interface OperatorCommand {

    /** The word typed, as {@code backup}. */
    String name();

    /** One Chinese line for the help, with its arguments. */
    String usage();

    /** Runs and answers the exit code; a {@link Refused} is printed for the operator by the caller. */
    int run(List<String> arguments, PrintStream out) throws Exception;
}
