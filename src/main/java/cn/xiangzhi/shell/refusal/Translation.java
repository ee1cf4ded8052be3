package cn.xiangzhi.shell.refusal;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Refused.Kind;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What the frame and the database object to, said in the four parts of a refusal; null for a fault of ours. */
final class Translation {

    private static final Basis FORM = Basis.house("填报要求");

    private Translation() {}

    /** {@code machine}: a program asks, which knows fields by their names; people are told the kind of field instead. */
    static @Nullable Refused of(Throwable failure, boolean machine) {
        return switch (failure) {
            case Refused refused -> refused;
            case BindingResult wrong -> Refused.invalid("不能提交", messages(wrong, machine), "请按提示改正后再提交");
            case MissingServletRequestParameterException missing ->
                Refused.invalid(
                        "不能提交",
                        "缺少必填内容："
                                + (machine
                                        ? missing.getParameterName()
                                        : FieldWords.missing(missing.getParameterType())),
                        "请补齐后再提交");
            case MissingServletRequestPartException part ->
                Refused.invalid("不能提交", "缺少必填内容：" + (machine ? part.getRequestPartName() : "没有选择文件"), "请选择文件后再提交");
            case MethodArgumentTypeMismatchException wrong ->
                mismatch(
                        machine ? "“" + wrong.getName() + "”" : "有一处",
                        wrong.getRequiredType(),
                        wrong.getParameter()
                                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class));
            case DuplicateKeyException twice ->
                new Refused(Kind.CONFLICT, null, "没有保存", "相同的内容已经存在", Basis.house("防止重复"), "请从列表中查找已有的内容，或修改后再提交");
            case DataIntegrityViolationException wrong -> data(wrong);
            case OptimisticLockingFailureException stale -> Refused.stale("您的修改");
            case PessimisticLockingFailureException busy ->
                new Refused(Kind.CONFLICT, null, "没有保存", "别人正在办理同一件事项", Basis.house("防止互相覆盖"), "请稍后刷新页面再试");
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case org.springframework.web.multipart.MultipartException broken -> upload(broken);
            case ErrorResponse answer -> status(answer.getStatusCode());
            default -> null;
        };
    }

    private static Refused mismatch(String where, @Nullable Class<?> type, boolean inAddress) {
        return inAddress
                ? Refused.notFound("该页面")
                : Refused.invalid("不能提交", where + "的内容不是" + FieldWords.wanted(type), "请改正后再提交");
    }

    private static String messages(BindingResult wrong, boolean machine) {
        return String.join(
                "；",
                wrong.getAllErrors().stream()
                        .map(error -> message(error, machine))
                        .distinct()
                        .limit(10)
                        .toList());
    }

    private static String message(ObjectError error, boolean machine) {
        var own = error.getDefaultMessage();
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return machine ? "“" + field.getField() + "”的格式不对" : "有一处内容的格式不对";
        }
        return own == null ? "内容不符合要求" : own;
    }

    private static Refused unreadable(HttpMessageNotReadableException unreadable) {
        var fields = unreadable.getCause() instanceof tools.jackson.core.JacksonException broken
                ? broken.getPath().stream()
                        .map(step -> step.getPropertyName())
                        .filter(java.util.Objects::nonNull)
                        .toList()
                : List.<String>of();
        var why = fields.isEmpty() ? "请求内容不是有效的 JSON" : "“" + String.join(".", fields) + "”的类型或格式不对，或缺少";
        return Refused.invalid("不能提交", why, "请对照接口说明检查字段名称、类型和日期格式（2026-11-22）");
    }

    /** Texts too long, the character zero, values out of range, a rule of the table. */
    private static Refused data(DataIntegrityViolationException wrong) {
        var cause = NestedExceptionUtils.getMostSpecificCause(wrong);
        var state = cause instanceof java.sql.SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        var why = switch (state) {
            case "22021", "22P05" -> "含有不能保存的字符";
            case "22001" -> "文字太长";
            case "22003", "22008", "22007", "22P02" -> "数字、日期或编号超出范围或格式不对";
            case "23502" -> "缺少必填内容";
            case "23505", "23P01" -> "与已有的内容重复或冲突";
            default -> "不符合保存规则";
        };
        return state.equals("23505") || state.equals("23P01")
                ? new Refused(Kind.CONFLICT, null, "没有保存", why, Basis.house("防止重复"), "请核对后再提交")
                : Refused.invalid("没有保存", why, "请改正后再提交");
    }

    private static Refused upload(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException large) {
                var one = cause instanceof FileSizeLimitExceededException;
                var why = (one ? "有一个文件超过" : "所选文件合计超过") + (large.getPermittedSize() >> 20) + "MB";
                return new Refused(Kind.TOO_LARGE, null, "没有上传", why, FORM, "请返回上一页，先压缩照片、剪短录像，或分几次上传");
            }
            if (cause instanceof FileCountLimitExceededException || cause instanceof MaxUploadSizeExceededException) {
                return new Refused(Kind.TOO_LARGE, null, "没有上传", "文件太大或太多", FORM, "请返回上一页，压缩后分几次上传");
            }
        }
        return Refused.invalid("没有上传", "上传的内容不完整", "请重新选择文件后再提交");
    }

    /** What only a status number says. */
    static @Nullable Refused status(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> Refused.invalid("不能受理这个请求", "请求的内容或参数格式不对", "请返回上一页，重新填写后提交");
            case 401 ->
                new Refused(Kind.FORBIDDEN, null, "请先登录", "还没有登录，或登录已过期", Basis.house("账号管理"), "请登录后再试；接口调用请带上有效令牌");
            case 403 ->
                new Refused(
                        Kind.FORBIDDEN, null, "不能打开", "您的岗位没有权限，或页面已过期", Basis.house("岗位权限"), "请刷新页面重试；仍不行请切换岗位或联系管理员");
            case 404 ->
                new Refused(Kind.NOT_FOUND, null, "找不到这个页面", "网址不存在，或内容已移走", Basis.house("网址"), "请检查网址，或从菜单、搜索框重新进入");
            case 405 -> Refused.invalid("不能这样访问", "这个网址不支持该操作方式", "请从页面上的按钮或表单进入");
            case 406, 415 -> Refused.invalid("不能受理这个请求", "内容的格式不受支持", "页面请用表单提交；接口请使用 application/json");
            case 413 -> new Refused(Kind.TOO_LARGE, null, "没有提交", "文字太长，或有一个文件太大", FORM, "请返回上一页缩短文字，压缩照片、剪短录像，或分几次提交");
            case 414, 431 -> new Refused(Kind.TOO_LARGE, null, "不能打开", "网址或请求头太长", FORM, "请缩短查询条件");
            case 429 -> new Refused(Kind.TOO_MANY, null, "请稍后再试", "操作太频繁", Basis.house("防止滥用"), "请过几分钟再试");
            default -> status.is4xxClientError() ? Refused.invalid("不能受理这个请求", "请求不符合要求", "请返回上一页重试") : null;
        };
    }
}
