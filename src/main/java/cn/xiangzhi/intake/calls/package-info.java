/** 不满意回访: who was not satisfied is called back within a term (F66). */
@NullMarked
package cn.xiangzhi.intake.calls;

import org.jspecify.annotations.NullMarked;
