/** The calendar of the design: zone and holidays, or a button that adds one. */
import { Plus, X } from 'lucide-react';
import { HOLIDAY_LISTS } from '../../../core/calendar/holiday-lists.ts';
import { addCalendar, removeCalendar } from '../../../core/design/edit/edits.ts';
import { CALENDAR_FIELDS } from '../../../core/design/types/fields.ts';
import { ParamForm } from '../../form/param-form.tsx';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import css from '../inspector.module.css';
import { Section } from '../section.tsx';
import { calendarTarget } from '../targets.ts';
import { useFormEnv } from '../use-form-env.ts';

export function CalendarSection() {
  const { document } = useStudio();
  const env = useFormEnv();
  const calendar = useDocument((state) => state.design.calendar);
  return (
    <Section title="Calendar" summary={calendar?.zone ?? 'UTC'}>
      {calendar ? (
        <>
          <ParamForm table={CALENDAR_FIELDS} sources={[calendar]} target={calendarTarget} env={env} />
          <p className={css.note}>Lists of public holidays: {HOLIDAY_LISTS.join(', ')}.</p>
          <Button small onPress={() => document.commit('Remove the calendar', removeCalendar)}>
            <X size={13} /> Remove the calendar
          </Button>
        </>
      ) : (
        <>
          <p className={css.note}>
            Days, weeks and months of seasons follow UTC; with a calendar, the local time of a zone.
          </p>
          <Button small onPress={() => document.commit('Add a calendar', addCalendar)}>
            <Plus size={13} /> Add a calendar
          </Button>
        </>
      )}
    </Section>
  );
}
