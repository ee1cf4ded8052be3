package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.file.CasePayments.Line;
import cn.xiangzhi.shell.SheetReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a bank's list (CSV, UTF-8 or GB18030). One wrong row and nothing is taken. */
record BankFile(List<Line> lines, List<SheetReader.RowError> errors) {

    static final List<String> HEADS = List.of("银行流水号", "缴款人", "金额", "缴款日期");

    /** Of these at least one: the code finds its notice by itself, else decision number, payer and sum together. */
    static final List<String> BY = List.of("缴款码", "决定书文号");

    /** The number of the fiscal (electronic) receipt, where the list has it (PPL 70). */
    static final String RECEIPT = "财政票据号码";

    private static final int MOST = 20_000;

    static BankFile read(byte[] bytes, LocalDate today) {
        var lines = new ArrayList<Line>();
        var errors = new ArrayList<SheetReader.RowError>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(new StringReader(text(bytes)))) {
            var heads = parser.getHeaderNames();
            if (!heads.containsAll(HEADS) || BY.stream().noneMatch(heads::contains)) {
                throw Refused.invalid(
                        "清单未导入",
                        "表头应有：" + String.join("、", HEADS) + "，以及" + String.join("或者", BY),
                        "请向代收银行索取规定格式的清单，或按模板整理后再导入");
            }
            for (var row : parser) {
                if (lines.size() >= MOST) {
                    throw Refused.invalid("清单未导入", "清单超过" + MOST + "行", "请按日期分成几个文件导入");
                }
                read(row, today, lines, errors);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw Refused.invalid("清单未导入", "文件不是有效的 CSV 清单", "请导出为 CSV（逗号分隔）后再导入；有引号的，检查是否成对");
        }
        if (lines.isEmpty() && errors.isEmpty()) {
            throw Refused.invalid("清单未导入", "清单里没有缴款记录", "请核对文件，或者选择有缴款的日期");
        }
        return new BankFile(List.copyOf(lines), List.copyOf(errors));
    }

    private static void read(CSVRecord row, LocalDate today, List<Line> lines, List<SheetReader.RowError> errors) {
        var at = (int) row.getRecordNumber() + 1;
        var before = errors.size();
        if (!row.isConsistent()) {
            errors.add(new SheetReader.RowError(at, "整行", "列数与表头不符"));
            return;
        }
        for (var head : HEADS.subList(0, 2)) {
            if (row.get(head).isBlank() || row.get(head).length() > 100) {
                errors.add(new SheetReader.RowError(at, head, "没有填写，或者过长"));
            }
        }
        var code = said(row, "缴款码").replace(" ", "");
        var number = said(row, "决定书文号");
        if (code.isEmpty() && number.isEmpty() || number.length() > 100 || code.length() > 40) {
            errors.add(new SheetReader.RowError(at, "缴款码", "缴款码和决定书文号都没有填写，或者过长"));
        }
        if (code.length() == PayCode.LENGTH && code.matches("\\d+") && !PayCode.valid(code)) {
            errors.add(new SheetReader.RowError(at, "缴款码", "校验不对，请核对有没有写错的数字"));
        }
        if (said(row, RECEIPT).length() > 40) {
            errors.add(new SheetReader.RowError(at, RECEIPT, "过长"));
        }
        var amount = amount(row.get("金额"));
        if (amount.signum() <= 0) {
            errors.add(new SheetReader.RowError(at, "金额", "不是大于零、最多两位小数的金额"));
        }
        var day = day(row.get("缴款日期"));
        if (day.isAfter(today)) {
            errors.add(new SheetReader.RowError(at, "缴款日期", "不是有效日期，或者晚于今天"));
        }
        if (errors.size() == before) {
            lines.add(new Line(row.get("银行流水号"), number, code, row.get("缴款人"), amount, day, said(row, RECEIPT)));
        }
    }

    private static String said(CSVRecord row, String head) {
        return row.isMapped(head) ? row.get(head) : "";
    }

    /** Zero when it is no amount. */
    private static BigDecimal amount(String text) {
        try {
            var amount = new BigDecimal(text.replace(",", ""));
            return amount.stripTrailingZeros().scale() > 2 || amount.precision() > 15 ? BigDecimal.ZERO : amount;
        } catch (NumberFormatException wrong) {
            return BigDecimal.ZERO;
        }
    }

    /** The end of time when it is no day. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException wrong) {
            return LocalDate.MAX;
        }
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
