package cn.xiangzhi.places.divisions;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.shell.SheetReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code bin/xiangzhi import-divisions FILE}: the same import without the web, for one or several counties at once. */
@Component
@Command(name = "import-divisions", arguments = "文件 [--skip-wrong]", does = "导入县、乡、村三级区划（xlsx 或 csv），有错行时默认全部不导入")
class ImportDivisionsCommand implements OperatorCommand {

    private final DivisionRegister register;

    ImportDivisionsCommand(DivisionRegister register) {
        this.register = register;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        var files = arguments.stream().filter(text -> !text.startsWith("--")).toList();
        if (files.size() != 1) {
            return WRONG_WORDS;
        }
        var path = Path.of(files.getFirst());
        if (!Files.isReadable(path)) {
            out.println("读不到文件 " + path + "，请核对路径和权限");
            return 2;
        }
        try (var content = Files.newInputStream(path)) {
            return bring(SheetReader.read(content, List.of()), arguments.contains("--skip-wrong"), out);
        }
    }

    private int bring(List<SheetReader.SheetRow> rows, boolean skipWrong, PrintStream out) {
        var known = new HashSet<String>();
        register.counties()
                .forEach(county -> known.addAll(register.registered(county).keySet()));
        var sheet = DivisionSheet.read(rows, known, "");
        sheet.errors().forEach(error -> out.println("第" + error.row() + "行 " + error.column() + "：" + error.problem()));
        if (!sheet.errors().isEmpty() && !skipWrong) {
            out.println("有 " + sheet.errors().size() + " 处错误，没有导入任何内容；确要跳过错误行请加 --skip-wrong");
            return 1;
        }
        var byCounty = sheet.rows().stream()
                .collect(Collectors.groupingBy(row -> Codes.county(row.code()), TreeMap::new, Collectors.toList()));
        byCounty.forEach((county, mine) -> report(county, mine, out));
        return 0;
    }

    private void report(String county, List<NewDivision> rows, PrintStream out) {
        var diff = register.bring(Actor.system(county), rows);
        out.println(
                county + "：新增 " + diff.added().size() + "，变更 " + diff.changed().size() + "，相同 " + diff.same());
    }
}
