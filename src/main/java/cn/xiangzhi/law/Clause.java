package cn.xiangzhi.law;

import cn.xiangzhi.base.Basis;
import java.util.function.Predicate;

/** One question of a rule book; when it is answered yes, {@code answer} is the outcome. */
public record Clause<F, A>(String id, Basis basis, String question, Predicate<F> yes, A answer) {}
