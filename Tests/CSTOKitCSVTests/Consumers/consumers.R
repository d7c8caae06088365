# Reads tables with R's own reader, readr and data.table as Docs/Reference/Formats/CSV.md advises, and stops where one of them reads something else.
#
# usage: Rscript consumers.R FOLDER, which holds the packages record and plain, and long.csv, a table with late values.
suppressMessages({
  library(readr)
  library(data.table)
})
folder <- commandArgs(trailingOnly = TRUE)[1]
file <- function(...) file.path(folder, ...)

same <- function(name, one, other) {
  if (!identical(one, other)) stop(name, ": ", paste(utils::head(one, 3), collapse = " | "), " and not ", paste(utils::head(other, 3), collapse = " | "))
}

# The recipe for data.table, which leaves quotes doubled.
unquoted <- function(table) {
  table[, (names(table)) := lapply(.SD, gsub, pattern = '""', replacement = '"', fixed = TRUE)]
  table
}

for (table in c("names", "sources", "states", "codes", "citations", "memberships")) {
  for (package in c("record", "plain")) {
    path <- file(package, paste0(table, ".csv"))
    own <- utils::read.csv(path, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
    tidy <- as.data.frame(read_csv(path, col_types = cols(.default = "c"), na = ""))
    fast <- as.data.frame(unquoted(fread(path, colClasses = "character", na.strings = NULL, encoding = "UTF-8")))
    for (column in names(own)) {
      one <- own[[column]]
      one[is.na(one)] <- ""
      other <- tidy[[column]]
      other[is.na(other)] <- ""
      same(paste("readr and data.table", package, table, column), other, fast[[column]])
      # R's own reader makes LF of every line end in a cell.
      same(paste("R", package, table, column), one, gsub("\r\n?", "\n", other))
    }
  }
}

# A value that comes late: the sample of the first rows does not show it.
late <- read_csv(file("long.csv"), guess_max = Inf, show_col_types = FALSE)
same("readr, a late text", late$note[15002], 'a "late" text')

panel <- utils::read.csv(file("panel.csv"))
same("the key of the panel", anyDuplicated(panel[, c("ccode", "year")]), 0L)
merged <- merge(data.frame(ccode = 704L, year = 2012L), panel, by = c("ccode", "year"), all.x = TRUE)
same("the days of a merged row", merged$csto_days, 354L)
# The panel of a whole system of states merges one to one with the state-years of its list, as peacesciencer and igoR make them.
spells <- utils::read.delim(file("cow-spells.tsv"), header = FALSE, col.names = c("ccode", "period"), colClasses = c("integer", "character"))
ends <- strsplit(spells$period, "/")
first <- as.integer(substr(vapply(ends, `[`, "", 1), 1, 4))
last <- vapply(ends, `[`, "", 2)
last <- ifelse(last == "..", 2024L, suppressWarnings(as.integer(substr(last, 1, 4))))
years <- unique(do.call(rbind, Map(function(code, from, to) data.frame(ccode = code, year = from:to), spells$ccode, first, last)))
years <- years[years$year >= 1992, ]
system <- utils::read.csv(file("system.csv"), na.strings = "")
merged <- merge(years, system, by = c("ccode", "year"), all = TRUE)
same("state-years", nrow(merged), nrow(system))
same("state-years of the list", nrow(years), nrow(system))
same("members in 2012", sum(merged$csto[merged$year == 2012], na.rm = TRUE), 7L)

cat("read by R, readr and data.table\n")
