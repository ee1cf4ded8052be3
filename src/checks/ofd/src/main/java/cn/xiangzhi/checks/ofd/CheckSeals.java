package cn.xiangzhi.checks.ofd;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.verify.OFDValidator;
import org.ofdrw.sign.verify.container.SESV4ValidateContainer;

/** Asks ofdrw's validator about the seal of every OFD of a directory and writes its answer beside it: 通过, or what is wrong. */
public final class CheckSeals {

    private CheckSeals() {}

    public static void main(String[] arguments) throws Exception {
        try (var all = Files.list(Path.of(arguments[0]))) {
            for (var file : all.filter(path -> path.toString().endsWith(".ofd")).sorted().toList()) {
                Files.writeString(file.resolveSibling(file.getFileName() + ".seal"), answer(file));
            }
        }
        System.exit(0);
    }

    private static String answer(Path file) {
        try (var reader = new OFDReader(file);
                var validator = new OFDValidator(reader)) {
            validator.setValidator(new SESV4ValidateContainer());
            validator.exeValidate();
            return "通过";
        } catch (Exception wrong) {
            return "不通过：" + wrong;
        }
    }
}
