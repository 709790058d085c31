### Det som en läsare ser på svenska.

## Periods

period-half-1 = första halvåret { $year }
period-half-2 = andra halvåret { $year }
period-spring = våren { $year }
period-autumn = hösten { $year }
period-quarter = kvartal { $quarter } { $year }
