"""How sure a mean is: its confidence interval."""

from __future__ import annotations

from math import sqrt

# Two-sided 95 %: the 0.975 quantile of Student's t for 1 to 30 degrees of freedom, and of the normal distribution.
T_975 = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
Z_975 = 1.959964


def critical_t(degrees: int) -> float:
    """The 0.975 quantile of Student's t distribution.

    Tabulated up to 30 degrees of freedom (NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2); beyond
    them the expansion around the normal quantile of Abramowitz & Stegun 1964, *Handbook of Mathematical Functions*,
    26.7.5, which is right to four digits there.
    """
    if degrees <= len(T_975):
        return T_975[degrees - 1]
    z = Z_975
    first = (z**3 + z) / (4 * degrees)
    second = (5 * z**5 + 16 * z**3 + 3 * z) / (96 * degrees**2)
    return z + first + second


def margin_of_error(sd: float, n: int) -> float | None:
    """Half the width of the 95 % confidence interval of a mean.

    Mean ± t · sd / √n with n − 1 degrees of freedom (NIST/SEMATECH e-Handbook, section 1.3.5.2): it says how far the
    mean of everybody is likely to lie from the mean of those who were asked, not how far people differ. One person
    gives no interval.
    """
    return critical_t(n - 1) * sd / sqrt(n) if n > 1 else None
